package org.mailtrail.graph.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.identity.JobAccounts.Choice;
import org.mailtrail.application.port.identity.JobAccounts.Reason;
import org.mailtrail.application.port.identity.JobAccounts.SignedIn;
import org.mailtrail.graph.msal.Explanations;
import org.mailtrail.graph.msal.GrantedTokens;
import org.mailtrail.graph.msal.NewTokenCache;
import org.mailtrail.graph.msal.NotGranted;
import org.mailtrail.graph.msal.TokenRequest;
import org.mailtrail.graph.msal.TokenRequests;
import org.mailtrail.graph.token.HeldToken;
import org.mailtrail.graph.token.IdToken;
import org.mailtrail.graph.token.StoredSignIn;

/** Lets in the account that signed in, if it is the right one; until then nothing is kept. */
record AccountAdmission(
    TokenRequest request, HeldToken held, Choice choice, @Nullable String nonce) {
  SignedIn admit(GrantedTokens granted, NewTokenCache cache) throws NotGranted {
    Explanations explain = request.explain();
    IdToken identity =
        IdToken.read(granted.tokens().idToken())
            .orElseThrow(() -> explain.of(Reason.NOT_THE_PLATFORM));
    Optional<Reason> objection = objection(identity, granted);
    if (objection.isPresent()) {
      throw explain.of(objection.get());
    }
    return keep(granted, identity, cache);
  }

  private Optional<Reason> objection(IdToken identity, GrantedTokens granted) {
    if (!identity.isFor(request.account().clientId(), nonce)) {
      return Optional.of(Reason.UNKNOWN_SIGN_IN);
    }
    if (!identity.isOfNow(request.requests().clock())) {
      return Optional.of(Reason.CLOCK_SKEW);
    }
    if (!isPermitted(granted)) {
      return Optional.of(Reason.PERMISSION_MISSING);
    }
    return choice == Choice.SAME && !isExpected(identity)
        ? Optional.of(Reason.WRONG_ACCOUNT)
        : Optional.empty();
  }

  private SignedIn keep(GrantedTokens granted, IdToken identity, NewTokenCache cache) {
    StoredSignIn.fresh(identity.key(), granted.end(), cache.tokens())
        .save(request.requests().store(), request.mailbox());
    held.take(granted, request.requests().clock().instant());
    return new SignedIn(identity.user(), granted.end());
  }

  /**
   * Entra answers with the scopes that were granted, bare or with Graph's address in front. Where
   * none are named, they are those that were asked for (RFC 6749 §5.1).
   */
  private static boolean isPermitted(GrantedTokens granted) {
    String scopes = granted.tokens().scopes();
    if (scopes == null || scopes.isBlank()) {
      return true;
    }
    return Arrays.stream(scopes.split(" "))
        .map(scope -> scope.substring(scope.lastIndexOf('/') + 1))
        .anyMatch(TokenRequests.PERMISSION::equalsIgnoreCase);
  }

  private boolean isExpected(IdToken identity) {
    Optional<StoredSignIn> before =
        StoredSignIn.load(request.requests().store(), request.mailbox());
    if (before.isPresent() && !before.get().account().isEmpty()) {
      return before.get().isOf(identity);
    }
    String expected = request.account().user().toLowerCase(Locale.ROOT);
    return expected.isEmpty()
        || identity
            .user()
            .filter(user -> user.toLowerCase(Locale.ROOT).equals(expected))
            .isPresent();
  }
}
