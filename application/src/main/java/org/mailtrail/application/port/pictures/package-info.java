/**
 * Pictures that a message only points at; {@link
 * org.mailtrail.application.port.pictures.RemotePictures} first.
 */
@NullMarked
package org.mailtrail.application.port.pictures;

import org.jspecify.annotations.NullMarked;
