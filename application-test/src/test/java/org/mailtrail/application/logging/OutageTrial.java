package org.mailtrail.application.logging;

/** A firm whose servers fail at times. */
abstract class OutageTrial {
  final Firm firm = new Firm();
}
