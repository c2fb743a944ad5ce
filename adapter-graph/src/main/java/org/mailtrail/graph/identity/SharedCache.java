package org.mailtrail.graph.identity;

import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.ITokenCacheAccessContext;
import java.util.Optional;
import org.mailtrail.application.port.identity.TokenStore;
import org.mailtrail.domain.message.MailboxName;

/**
 * The kept tokens of one mailbox, for one conversation. Several instances share them: they are
 * loaded before each access, and written only while they still belong to the sign-in that the
 * conversation began with (ADR 0010).
 */
final class SharedCache implements ITokenCacheAccessAspect {
  private final TokenStore store;
  private final MailboxName mailbox;
  private boolean hasBegun;
  private Optional<Kept> first = Optional.empty();
  private Optional<Kept> last = Optional.empty();

  SharedCache(TokenStore store, MailboxName mailbox) {
    this.store = store;
    this.mailbox = mailbox;
  }

  @Override
  public synchronized void beforeCacheAccess(ITokenCacheAccessContext context) {
    last = Kept.load(store, mailbox);
    if (!hasBegun) {
      hasBegun = true;
      first = last;
    }
    last.ifPresent(kept -> context.tokenCache().deserialize(kept.cache()));
  }

  @Override
  public synchronized void afterCacheAccess(ITokenCacheAccessContext context) {
    if (context.hasCacheChanged() && isSameSignIn()) {
      last.orElseGet(() -> Kept.fresh("", ""))
          .with(context.tokenCache().serialize())
          .save(store, mailbox);
    }
  }

  /** Whether another has renewed the tokens, or signed in, since the conversation began. */
  synchronized boolean isOutdated() {
    return hasBegun && !Kept.load(store, mailbox).equals(first);
  }

  private boolean isSameSignIn() {
    return first.map(Kept::signIn).equals(last.map(Kept::signIn));
  }
}
