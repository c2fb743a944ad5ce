package org.mailtrail.application.choice;

import java.time.Duration;
import java.util.Optional;
import org.mailtrail.application.logging.pass.PassObserver;
import org.mailtrail.application.webhook.Telling;

/**
 * How passes and jobs go.
 *
 * @param pageSize no page is larger
 * @param attempts after how many vain tries a message is quarantined
 * @param hands how mailboxes are worked here
 * @param canaryEvery how often canaries must arrive
 * @param observer who watches
 * @param telling how others are told
 */
public record Habits(
    int pageSize,
    int attempts,
    Hands hands,
    Optional<Duration> canaryEvery,
    PassObserver observer,
    Telling.Rules telling) {}
