package org.mailtrail.graph.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.identity.JobAccounts.SignedIn;

/** Lets in the account that signed in, if it is the right one; until then nothing is kept. */
record Arrival(Dialogue dialogue, Seat seat, Choice choice, @Nullable String nonce) {
  SignedIn admit(Granted granted, NewCache cache) throws NotGranted {
    Explanations explain = dialogue.explain();
    IdToken identity =
        IdToken.read(granted.tokens().idToken())
            .orElseThrow(() -> explain.of(Reason.NOT_THE_PLATFORM));
    if (!identity.isFor(dialogue.account().clientId(), nonce)) {
      throw explain.of(Reason.UNKNOWN_SIGN_IN);
    }
    if (!identity.isOfNow(dialogue.desk().clock())) {
      throw explain.of(Reason.CLOCK_SKEW);
    }
    if (!isPermitted(granted)) {
      throw explain.of(Reason.PERMISSION_MISSING);
    }
    if (choice == Choice.SAME && !isExpected(identity)) {
      throw explain.of(Reason.WRONG_ACCOUNT);
    }
    return keep(granted, identity, cache);
  }

  private SignedIn keep(Granted granted, IdToken identity, NewCache cache) {
    Kept.fresh(identity.key(), granted.end(), cache.tokens())
        .save(dialogue.desk().store(), dialogue.mailbox());
    seat.take(granted, dialogue.desk().clock().instant());
    return new SignedIn(identity.user(), granted.end());
  }

  /**
   * Entra answers with the scopes that were granted, bare or with Graph's address in front. Where
   * none are named, they are those that were asked for (RFC 6749 §5.1).
   */
  private static boolean isPermitted(Granted granted) {
    String scopes = granted.tokens().scopes();
    if (scopes == null || scopes.isBlank()) {
      return true;
    }
    return Arrays.stream(scopes.split(" "))
        .map(scope -> scope.substring(scope.lastIndexOf('/') + 1))
        .anyMatch(SignIns.PERMISSION::equalsIgnoreCase);
  }

  private boolean isExpected(IdToken identity) {
    Optional<Kept> before = Kept.load(dialogue.desk().store(), dialogue.mailbox());
    if (before.isPresent() && !before.get().account().isEmpty()) {
      return before.get().isOf(identity);
    }
    String expected = dialogue.account().user().toLowerCase(Locale.ROOT);
    return expected.isEmpty()
        || identity
            .user()
            .filter(user -> user.toLowerCase(Locale.ROOT).equals(expected))
            .isPresent();
  }
}
