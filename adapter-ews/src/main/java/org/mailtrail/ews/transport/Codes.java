package org.mailtrail.ews.transport;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mailtrail.application.port.ExchangeException.Kind;

/** What EWS's response codes mean for us; a code that is not here is a refusal. */
final class Codes {
  private static final Set<String> BUSY =
      Set.of(
          "ErrorServerBusy",
          "ErrorExceededConnectionCount",
          "ErrorExceededFindCountLimit",
          "ErrorTooManyObjectsOpened");
  private static final Set<String> PASSING =
      Set.of(
          "ErrorADUnavailable",
          "ErrorADOperation",
          "ErrorBatchProcessingStopped",
          "ErrorConnectionFailed",
          "ErrorConnectionFailedTransientError",
          "ErrorInsufficientResources",
          "ErrorInternalServerError",
          "ErrorInternalServerTransientError",
          "ErrorMailboxFailover",
          "ErrorMailboxMoveInProgress",
          "ErrorMailboxStoreUnavailable",
          "ErrorNoPublicFolderServerAvailable",
          "ErrorNotEnoughMemory",
          "ErrorTimeoutExpired");
  private static final Set<String> OF_RESTRICTIONS =
      Set.of(
          "ErrorInvalidRestriction",
          "ErrorRestrictionTooComplex",
          "ErrorRestrictionTooLong",
          "ErrorUnsupportedPathForQuery");
  private static final Map<String, Kind> KINDS =
      Stream.of(
              kinds(
                  Kind.ITEM_GONE,
                  "ErrorItemNotFound",
                  "ErrorInvalidId",
                  "ErrorInvalidIdEmpty",
                  "ErrorInvalidIdMalformed",
                  "ErrorInvalidIdMalformedEwsLegacyIdFormat",
                  "ErrorInvalidIdMonikerTooLong",
                  "ErrorInvalidIdXml"),
              kinds(
                  Kind.ITEM_UNREADABLE,
                  "ErrorItemCorrupt",
                  "ErrorCorruptData",
                  "ErrorContentConversionFailed",
                  "ErrorMimeContentConversionFailed",
                  "ErrorMimeContentInvalid",
                  "ErrorUnsupportedMimeConversion",
                  "ErrorUnsupportedTypeForConversion",
                  "ErrorVirusDetected",
                  "ErrorVirusMessageDeleted"),
              kinds(
                  Kind.FORBIDDEN,
                  "ErrorAccessDenied",
                  "ErrorAccountDisabled",
                  "ErrorCreateItemAccessDenied",
                  "ErrorCreateSubfolderAccessDenied",
                  "ErrorImpersonateUserDenied",
                  "ErrorImpersonationDenied",
                  "ErrorImpersonationFailed"),
              kinds(
                  Kind.NOT_FOUND,
                  "ErrorFolderNotFound",
                  "ErrorInvalidMailbox",
                  "ErrorMailboxConfiguration",
                  "ErrorMissingInformationEmailAddress",
                  "ErrorNonExistentMailbox",
                  "ErrorNoPublicFolderReplicaAvailable",
                  "ErrorParentFolderNotFound",
                  "ErrorPublicFolderMailboxDiscoveryFailed",
                  "ErrorSavedItemFolderNotFound",
                  "ErrorToFolderNotFound"),
              kinds(
                  Kind.FULL,
                  "ErrorQuotaExceeded",
                  "ErrorMessagePerFolderCountReceiveQuotaExceeded"),
              kinds(Kind.SIGN_IN, "ErrorPasswordExpired", "ErrorPasswordChangeRequired"))
          .flatMap(kinds -> kinds.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private Codes() {}

  private static Map<String, Kind> kinds(Kind kind, String... codes) {
    return Stream.of(codes).collect(Collectors.toMap(code -> code, code -> kind));
  }

  static boolean isBusy(String code) {
    return BUSY.contains(code);
  }

  static boolean isPassing(String code) {
    return PASSING.contains(code);
  }

  static boolean isOfRestriction(String code) {
    return OF_RESTRICTIONS.contains(code);
  }

  static Kind kind(String code) {
    return KINDS.getOrDefault(code, Kind.REFUSED);
  }
}
