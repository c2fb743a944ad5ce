package org.mailtrail.graph.identity;

import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mailtrail.application.port.identity.JobAccounts.DeviceCode;

/** A code that a person types elsewhere (RFC 8628). */
record DeviceGrant(Consumer<DeviceCode> show, Clock clock) implements Grant {
  @Override
  public Granted ask(Dialogue dialogue, NewCache cache) throws NotGranted {
    AtomicReference<@Nullable RuntimeException> unseen = new AtomicReference<>();
    DeviceCodeFlowParameters parameters =
        DeviceCodeFlowParameters.builder(SignIns.SCOPES, code -> show(code, unseen)).build();
    try {
      return dialogue.askOpenly(cache, application -> application.acquireToken(parameters));
    } catch (NotGranted refused) {
      RuntimeException cause = unseen.get();
      if (cause != null) {
        throw cause;
      }
      throw refused;
    }
  }

  private void show(
      com.microsoft.aad.msal4j.DeviceCode code,
      AtomicReference<@Nullable RuntimeException> unseen) {
    try {
      show.accept(
          new DeviceCode(
              code.userCode(),
              URI.create(code.verificationUri()),
              clock.instant().plusSeconds(code.expiresIn())));
    } catch (RuntimeException cannotBeShown) {
      unseen.set(cannotBeShown);
      throw cannotBeShown;
    }
  }
}
