package org.mailtrail.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.log.desk.Refusal;
import org.mailtrail.application.port.access.PasswordHashes;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.Token;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.port.identity.Secret;
import org.mailtrail.application.port.people.PeopleDirectory;
import org.mailtrail.domain.people.Salesperson;
import org.mailtrail.domain.people.SalespersonCode;
import org.mailtrail.testkit.Memory;
import org.mailtrail.testkit.SettableClock;
import org.mailtrail.testkit.access.InMemoryTokens;
import org.mailtrail.testkit.access.InMemoryUsers;
import org.mailtrail.testkit.books.InMemoryBooks;
import org.mailtrail.testkit.plug.InMemoryStorage;
import org.mailtrail.testkit.setup.InMemoryAuditTrail;

class AccessDeskTest {
  private static final UserName ANNA = new UserName("anna");

  private static final SalespersonCode JR = new SalespersonCode("JR");
  private final Memory memory = new Memory();
  private final SettableClock clock = new SettableClock(Instant.EPOCH);
  private final InMemoryTokens tokens = new InMemoryTokens(memory);
  private final AccessDesk desk =
      new AccessDesk(
          new InMemoryUsers(memory), tokens, new Hashes(), new InMemoryAuditTrail(memory), clock);

  private static final class Hashes implements PasswordHashes {
    @Override
    public String hash(Secret password) {
      return "hash";
    }

    @Override
    public boolean matches(Secret password, String hash) {
      return false;
    }
  }

  @Test
  void a_user_is_a_salesperson_of_the_book_and_of_a_hosts_own_book_anybody() {
    InMemoryBooks books = new InMemoryStorage(clock).inMemory();
    AccessDesk ours = over(Optional.of(books.peopleDirectory()));
    assertThat(invited(ours)).isEqualTo("unknown-salesperson");
    assertThat(ours.users().find(ANNA)).isEmpty();

    books.people().putSalespeople(List.of(new Salesperson(JR, "Jane", List.of())));
    assertThat(invited(ours)).isEqualTo("invited");
    assertThat(invited(over(Optional.empty()))).isEqualTo("invited");
  }

  private AccessDesk over(Optional<PeopleDirectory> people) {
    return new AccessDesk(desk.users(), tokens, desk.hashes(), desk.trail(), clock, people);
  }

  private static String invited(AccessDesk to) {
    return new InviteUser(to)
        .run(ANNA, Role.SALES, Optional.of(JR), "test")
        .match(token -> "invited", Refusal::code);
  }

  @Test
  void sessions_that_have_ended_are_cleared_when_their_user_comes_again_and_keys_are_not() {
    desk.issue(Token.Kind.API_KEY, ANNA, "key", Duration.ofDays(1));
    desk.issue(Token.Kind.LINK, ANNA, "link", Duration.ofDays(1));
    desk.session(ANNA, "old", "anna");
    clock.pass(Duration.ofDays(6));
    desk.session(ANNA, "alive", "anna");
    assertThat(tokens.of(ANNA)).extracting(Token::label).contains("old").doesNotContain("link");
    clock.pass(Duration.ofDays(2));

    desk.session(ANNA, "new", "anna");

    assertThat(tokens.of(ANNA))
        .extracting(Token::label)
        .containsExactlyInAnyOrder("new", "alive", "key");
  }
}
