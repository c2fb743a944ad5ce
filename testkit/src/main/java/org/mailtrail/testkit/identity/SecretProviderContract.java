package org.mailtrail.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.SecretsException;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.identity.SecretName;
import org.mailtrail.application.port.identity.SecretProvider;
import org.mailtrail.testkit.AtOnce;
import org.mailtrail.testkit.Leaks;

/** What every {@link SecretProvider} keeps. Extend it, give it yours, and run it. */
public abstract class SecretProviderContract {
  /** The secret that a provider out of reach is asked for. */
  protected static final SecretName WANTED = new SecretName("main.client-secret");

  private static final SecretName OTHER = new SecretName("other.client-secret");
  private static final String PLANTED = "pl4nted-s\u00e9cret";

  /** A contract to be kept. */
  protected SecretProviderContract() {
    // the hooks give what is tried
  }

  /** One whose backend has these secrets and no others. */
  protected abstract SecretProvider knowing(Map<SecretName, Secret> secrets);

  /**
   * One whose backend is out of reach when it is asked for {@link #WANTED}: a server that does not
   * answer, a folder that is not there, a file that cannot be read.
   */
  protected abstract SecretProvider outOfReach();

  private SecretProvider knowing(String value) {
    return knowing(Map.of(WANTED, Secret.of(value)));
  }

  /** Compared outside of assertions, which would print the value. */
  private static boolean has(SecretProvider provider, SecretName name, String value) {
    return provider.find(name).filter(Secret.of(value)::equals).isPresent();
  }

  private static void assertHas(SecretProvider provider, SecretName name, String value) {
    assertThat(has(provider, name, value)).as(name + " has the value that was kept").isTrue();
  }

  @Test
  final void a_secret_that_is_known_is_given_as_it_is() {
    for (String value :
        List.of(
            "x",
            "Aa0~_-.",
            "with blank",
            "a=b:c#d;e,f",
            "'\"`\\$(x)%n{}",
            "\u00fc\u4e2d\ud83d\udd11")) {
      assertHas(knowing(value), WANTED, value);
    }
  }

  @Test
  final void a_secret_of_several_lines_is_given_whole() {
    String pem = "-----BEGIN KEY-----\nMIIB\nAAAA\n-----END KEY-----";

    assertHas(knowing(pem), WANTED, pem);
  }

  @Test
  final void a_large_secret_is_given_whole() {
    String large = "0123456789abcdef".repeat(1_024);

    assertHas(knowing(large), WANTED, large);
  }

  @Test
  final void a_name_that_nobody_knows_is_absent_and_no_error() {
    assertThat(knowing(Map.of()).find(WANTED)).isEmpty();
    assertThat(knowing(PLANTED).find(OTHER)).isEmpty();
  }

  @Test
  final void names_that_resemble_each_other_are_different_secrets() {
    SecretProvider provider =
        knowing(
            Map.of(
                WANTED,
                Secret.of("first"),
                OTHER,
                Secret.of("second"),
                new SecretName("main.client-secret-2"),
                Secret.of("third")));

    assertHas(provider, WANTED, "first");
    assertHas(provider, OTHER, "second");
    assertHas(provider, new SecretName("main.client-secret-2"), "third");
    assertThat(provider.find(new SecretName("main.client"))).isEmpty();
    assertThat(provider.find(new SecretName("main"))).isEmpty();
    assertThat(provider.find(new SecretName("client-secret"))).isEmpty();
  }

  @Test
  final void it_gives_the_same_however_often_it_is_asked() {
    SecretProvider provider = knowing(PLANTED);

    assertHas(provider, WANTED, PLANTED);
    assertHas(provider, WANTED, PLANTED);
  }

  @Test
  final void it_answers_several_threads_at_once() {
    SecretProvider provider = knowing(PLANTED);
    Callable<Boolean> ask = () -> has(provider, WANTED, PLANTED) && provider.find(OTHER).isEmpty();

    assertThat(AtOnce.all(Collections.nCopies(8, ask))).containsOnly(true);
  }

  @Test
  final void it_never_prints_a_secret() {
    SecretProvider provider = knowing(PLANTED);
    Optional<Secret> found = provider.find(WANTED);

    assertThat(provider.toString() + found).doesNotContain(PLANTED);
  }

  @Test
  final void a_backend_out_of_reach_is_not_taken_for_an_unknown_name() {
    assertThatThrownBy(() -> outOfReach().find(WANTED)).isInstanceOf(SecretsException.class);
  }

  @Test
  final void a_backend_out_of_reach_is_told_with_what_to_do_unless_waiting_is_all() {
    assertThatThrownBy(() -> outOfReach().find(WANTED))
        .asInstanceOf(InstanceOfAssertFactories.type(SecretsException.class))
        .satisfies(broken -> assertThat(broken).message().isNotBlank())
        .satisfies(broken -> Leaks.assertNone(broken, PLANTED))
        .matches(broken -> broken.retryHelps() || !broken.remedy().isBlank(), "says what to do");
  }
}
