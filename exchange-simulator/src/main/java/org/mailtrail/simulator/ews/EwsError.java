package org.mailtrail.simulator.ews;

/** One item or folder of a request that fails (MS-OXWSCDATA: ResponseCodeType). */
@SuppressWarnings("serial") // thrown and caught within one request
final class EwsError extends RuntimeException {
  private final String code;
  private final String sentence;

  EwsError(String code, String sentence) {
    super(code);
    this.code = code;
    this.sentence = sentence;
  }

  static EwsError itemNotFound() {
    return new EwsError("ErrorItemNotFound", "The specified object was not found in the store.");
  }

  static EwsError folderNotFound() {
    return new EwsError(
        "ErrorFolderNotFound", "The specified folder could not be found in the store.");
  }

  static EwsError accessDenied() {
    return new EwsError("ErrorAccessDenied", "Access is denied. Check credentials and try again.");
  }

  static EwsError malformedId() {
    return new EwsError("ErrorInvalidIdMalformed", "Id is malformed.");
  }

  static EwsError corrupt() {
    return new EwsError("ErrorItemCorrupt", "The item is corrupt.");
  }

  static EwsError noMime() {
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
