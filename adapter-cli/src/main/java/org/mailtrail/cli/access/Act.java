package org.mailtrail.cli.access;

import java.util.concurrent.Callable;
import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.port.access.UserName;
import org.mailtrail.cli.option.Shared;
import org.mailtrail.cli.option.Signed;
import picocli.CommandLine.Mixin;

/** What all commands are told that do something to a user. */
abstract class Act implements Callable<Integer> {
  @Mixin private Shared shared = new Shared();

  @Mixin private Whose whose = new Whose();

  @Mixin private Signed by = new Signed();

  @Override
  public Integer call() {
    return shared.access((desk, console) -> act(desk, whose.user(), by.who()));
  }

  abstract int act(AccessDesk desk, UserName user, String who);
}
