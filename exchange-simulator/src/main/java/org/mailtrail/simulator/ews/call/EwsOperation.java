package org.mailtrail.simulator.ews.call;

import org.mailtrail.simulator.soap.XmlOut;

/** Carries out one kind of request. */
@FunctionalInterface
public interface EwsOperation {
  /** Carries it out and writes the answer. */
  XmlOut answer(EwsCall call);
}
