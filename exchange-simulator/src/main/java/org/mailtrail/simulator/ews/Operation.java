package org.mailtrail.simulator.ews;

import org.mailtrail.simulator.soap.XmlOut;

/** Carries out one kind of request. */
@FunctionalInterface
interface Operation {
  /** Carries it out and writes the answer. */
  XmlOut answer(EwsCall call);
}
