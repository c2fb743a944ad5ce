package org.mailtrail.ews;

import java.time.Duration;
import org.junit.jupiter.api.Timeout;

/** An office whose server does as it likes. */
@Timeout(60)
abstract class EwsBoundsTrial {
  static final Duration MINUTE = Duration.ofMinutes(1);
  static final String ITEM = "<t:Message><t:ItemId Id=\"one\"/></t:Message>";
}
