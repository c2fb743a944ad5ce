package org.mailtrail.simulator.ews.call;

/** One item or folder of a request that fails (MS-OXWSCDATA: ResponseCodeType). */
@SuppressWarnings("serial") // thrown and caught within one request
public final class EwsError extends RuntimeException {
  private final String code;
  private final String sentence;

  public EwsError(String code, String sentence) {
    super(code);
    this.code = code;
    this.sentence = sentence;
  }

  static EwsError itemNotFound() {
    return new EwsError("ErrorItemNotFound", "The specified object was not found in the store.");
  }

  public static EwsError folderNotFound() {
    return new EwsError(
        "ErrorFolderNotFound", "The specified folder could not be found in the store.");
  }

  public static EwsError accessDenied() {
    return new EwsError("ErrorAccessDenied", "Access is denied. Check credentials and try again.");
  }

  static EwsError busy() {
    return new EwsError(
        "ErrorServerBusy", "The server cannot service this request right now. Try again later.");
  }

  static EwsError passing() {
    return new EwsError(
        "ErrorInternalServerTransientError", "An internal server error occurred. Try again later.");
  }

  static EwsError stopped() {
    return new EwsError(
        "ErrorBatchProcessingStopped", "The batch operation was stopped before this item.");
  }

  static EwsError malformedId() {
    return new EwsError("ErrorInvalidIdMalformed", "Id is malformed.");
  }

  public static EwsError corrupt() {
    return new EwsError("ErrorItemCorrupt", "The item is corrupt.");
  }

  public static EwsError inTrouble() {
    return new EwsError(
        "ErrorInternalServerError", "An internal server error occurred. The operation failed.");
  }

  public static EwsError noMime() {
    return new EwsError(
        "ErrorMimeContentConversionFailed", "The conversion of the item's content to MIME failed.");
  }

  String code() {
    return code;
  }

  String sentence() {
    return sentence;
  }

  /** Items that were not tried are told as a warning, all else as an error. */
  String responseClass() {
    return code.equals("ErrorBatchProcessingStopped") ? "Warning" : "Error";
  }
}
