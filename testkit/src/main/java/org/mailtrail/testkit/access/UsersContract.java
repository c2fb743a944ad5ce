package org.mailtrail.testkit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.mailtrail.application.port.StoreException;
import org.mailtrail.application.port.access.Role;
import org.mailtrail.application.port.access.User;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.application.port.access.Users;
import org.mailtrail.domain.people.SalespersonCode;

/** What every {@link Users} keeps. Extend it, give it yours, and run it. */
public abstract class UsersContract {
  private static final UserName ANNA = new UserName("anna@contoso.example");
  private static final User PLAIN = new User(ANNA, Role.VIEWER, Optional.empty(), Optional.empty());
  private static final User WHOLE =
      new User(
          ANNA,
          Role.ADMIN,
          Optional.of(new SalespersonCode("JR")),
          Optional.of("$argon2id$" + "x".repeat(400)));

  /** A contract to be kept. */
  protected UsersContract() {
    // the hooks give what is tried
  }

  /** An empty one. */
  protected abstract Users empty();

  /** One whose backend is out of reach. */
  protected abstract Users outOfReach();

  @Test
  final void there_is_none_at_first() {
    Users users = empty();

    assertThat(users.all()).isEmpty();
    assertThat(users.find(ANNA)).isEmpty();
  }

  @Test
  final void what_is_saved_is_found_as_it_was() {
    Users users = empty();
    users.save(WHOLE);
    User other = new User(new UserName("bo"), Role.SALES, Optional.empty(), Optional.empty());
    users.save(other);

    assertThat(users.find(ANNA)).contains(WHOLE);
    assertThat(users.find(other.name())).contains(other);
    users.save(other.blocked(true));
    assertThat(users.find(other.name())).contains(other.blocked(true));
    assertThat(users.find(ANNA)).contains(WHOLE);
  }

  @Test
  final void one_that_is_saved_again_takes_its_place() {
    Users users = empty();
    users.save(WHOLE);
    users.save(PLAIN);

    assertThat(users.all()).containsExactly(PLAIN);
  }

  @Test
  final void all_are_listed_by_name() {
    Users users = empty();
    for (String name : List.of("b", "a-2", "a", "a1")) {
      users.save(new User(new UserName(name), Role.VIEWER, Optional.empty(), Optional.empty()));
    }

    assertThat(users.all())
        .extracting(user -> user.name().value())
        .containsExactly("a", "a-2", "a1", "b");
  }

  @Test
  final void one_that_is_removed_is_gone_and_the_others_stay() {
    Users users = empty();
    User other = new User(new UserName("bo"), Role.SALES, Optional.empty(), Optional.empty());
    users.save(WHOLE);
    users.save(other);
    users.remove(ANNA);
    users.remove(ANNA);

    assertThat(users.all()).containsExactly(other);
  }

  @Test
  final void a_backend_out_of_reach_is_told_as_one_that_may_come_back() {
    Users users = outOfReach();

    assertUnreachable(users, Users::all);
    assertUnreachable(users, broken -> broken.find(ANNA));
    assertUnreachable(users, broken -> broken.save(PLAIN));
    assertUnreachable(users, broken -> broken.remove(ANNA));
  }

  private static void assertUnreachable(Users broken, Consumer<Users> call) {
    assertThatThrownBy(() -> call.accept(broken))
        .asInstanceOf(InstanceOfAssertFactories.type(StoreException.class))
        .matches(StoreException::retryHelps, "a retry helps");
  }
}
