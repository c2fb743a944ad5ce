package org.mailtrail.application.plug.storage;

import org.mailtrail.application.port.alarm.AlarmMemory;
import org.mailtrail.application.port.outbox.Deliveries;
import org.mailtrail.application.port.outbox.Outbox;
import org.mailtrail.application.port.outbox.Subscriptions;

/**
 * What others are told of, in the database.
 *
 * @param subscriptions who wants to hear of it
 * @param outbox where it is put in
 * @param deliveries where it is taken out
 * @param alarms what was told of health
 */
public record KeptOutbox(
    Subscriptions subscriptions, Outbox outbox, Deliveries deliveries, AlarmMemory alarms) {}
