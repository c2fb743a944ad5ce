package org.mailtrail.graph.token;

import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.ITokenCacheAccessContext;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.identity.TokenStore;
import org.mailtrail.domain.message.MailboxName;

/**
 * The kept tokens of one mailbox, for one conversation. Several instances share them: they are
 * loaded before each access, and written only while they still belong to the sign-in that the
 * conversation began with (ADR 0010).
 */
final class SharedTokenCache implements ITokenCacheAccessAspect {
  private final TokenStore store;
  private final MailboxName mailbox;
  private boolean hasBegun;
  private Optional<StoredSignIn> first = Optional.empty();
  private Optional<StoredSignIn> last = Optional.empty();
  private @Nullable String changed;

  SharedTokenCache(TokenStore store, MailboxName mailbox) {
    this.store = store;
    this.mailbox = mailbox;
  }

  @Override
  public synchronized void beforeCacheAccess(ITokenCacheAccessContext context) {
    last = StoredSignIn.load(store, mailbox);
    if (!hasBegun) {
      hasBegun = true;
      first = last;
    }
    last.ifPresent(kept -> context.tokenCache().deserialize(kept.cache()));
  }

  @Override
  public synchronized void afterCacheAccess(ITokenCacheAccessContext context) {
    if (context.hasCacheChanged()) {
      changed = context.tokenCache().serialize();
    }
  }

  /** Keeps tokens that were renewed, unless another sign-in has come in between. */
  synchronized void keep(Instant end) {
    boolean isSameSignIn = first.map(StoredSignIn::signIn).equals(last.map(StoredSignIn::signIn));
    if (changed != null && isSameSignIn) {
      last.orElseGet(() -> StoredSignIn.fresh("", end, "")).with(changed, end).save(store, mailbox);
    }
  }

  /** The end of the access token that was loaded. */
  synchronized Optional<Instant> end() {
    return last.map(StoredSignIn::end);
  }

  /** Whether another has renewed the tokens, or signed in, since the conversation began. */
  synchronized boolean isOutdated() {
    return hasBegun && !StoredSignIn.load(store, mailbox).equals(first);
  }
}
