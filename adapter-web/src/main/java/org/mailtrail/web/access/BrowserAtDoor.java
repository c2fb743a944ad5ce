package org.mailtrail.web.access;

import org.mailtrail.application.access.AccessDesk;
import org.mailtrail.application.access.RememberDevice;
import org.mailtrail.web.site.Visit;

/** The browser of who comes in: by what the guard knows it, and what it keeps. */
final class BrowserAtDoor {
  private final RememberDevice devices;

  BrowserAtDoor(AccessDesk desk) {
    this.devices = new RememberDevice(desk);
  }

  /** It tries a password of this user. */
  DoorGuard.Attempt attempt(Visit visit, String name) {
    return new DoorGuard.Attempt(
        name, visit.approach().neighbourhood(), devices.known(visit.device(), name));
  }

  /** It is in, by this session, and is known from now on. */
  void keep(Visit visit, String session) {
    visit.keepSession(session);
    devices.run(session, visit.device(), BrowserName.label(visit)).ifPresent(visit::keepDevice);
  }
}
