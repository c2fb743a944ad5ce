package org.mailtrail.graph.signin;

import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.PublicClientApplication;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.identity.JobAccounts.DeviceCode;
import org.mailtrail.graph.msal.GrantedTokens;
import org.mailtrail.graph.msal.NewTokenCache;
import org.mailtrail.graph.msal.NotGranted;
import org.mailtrail.graph.msal.TokenRequest;
import org.mailtrail.graph.msal.TokenRequests;

/** A code that a person types elsewhere (RFC 8628). */
record DeviceGrant(Consumer<DeviceCode> show, Clock clock) implements SignInGrant {
  @Override
  public GrantedTokens ask(TokenRequest request, NewTokenCache cache) throws NotGranted {
    AtomicReference<@Nullable RuntimeException> unseen = new AtomicReference<>();
    CountDownLatch asked = new CountDownLatch(1);
    DeviceCodeFlowParameters parameters =
        DeviceCodeFlowParameters.builder(TokenRequests.SCOPES, code -> show(code, asked, unseen))
            .build();
    try {
      return request.askOpenly(cache, application -> ask(application, parameters, asked));
    } catch (NotGranted refused) {
      RuntimeException cause = unseen.get();
      if (cause != null) {
        throw cause;
      }
      throw refused;
    }
  }

  private static CompletableFuture<IAuthenticationResult> ask(
      PublicClientApplication application,
      DeviceCodeFlowParameters parameters,
      CountDownLatch asked) {
    try {
      return application.acquireToken(parameters);
    } finally {
      asked.countDown();
    }
  }

  private void show(
      com.microsoft.aad.msal4j.DeviceCode code,
      CountDownLatch asked,
      AtomicReference<@Nullable RuntimeException> unseen) {
    try {
      // msal4j 1.26 asks its own future whether it was cancelled, and keeps that future only after
      // its thread has begun: a thread that is faster would fail on the missing future
      asked.await();
      show.accept(
          new DeviceCode(
              code.userCode(),
              URI.create(code.verificationUri()),
              clock.instant().plusSeconds(code.expiresIn())));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while signing in", interrupted);
    } catch (RuntimeException cannotBeShown) {
      unseen.set(cannotBeShown);
      throw cannotBeShown;
    }
  }
}
