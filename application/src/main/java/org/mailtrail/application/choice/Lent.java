package org.mailtrail.application.choice;

import java.util.Optional;
import java.util.function.Supplier;
import org.mailtrail.application.inspection.Room;
import org.mailtrail.application.port.pictures.RemotePictures;

/**
 * What the host lends of its machine.
 *
 * @param room the disk on which it lets Mailtrail write
 * @param pictures the way to pictures of strangers; absent where it is closed
 */
public record Lent(Supplier<Optional<Room>> room, Optional<RemotePictures> pictures) {}
