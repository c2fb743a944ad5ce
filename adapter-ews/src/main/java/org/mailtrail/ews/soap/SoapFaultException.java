package org.mailtrail.ews.soap;

/** A SOAP fault instead of an answer, with whatever HTTP status it came. */
public final class SoapFaultException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Node fault;

  SoapFaultException(Node fault) {
    super("SOAP fault", null, false, false);
    this.fault = fault;
  }

  /** The element <i>Fault</i>. */
  public Node fault() {
    return fault;
  }
}
