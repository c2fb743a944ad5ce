/**
 * Where the pictures of a message's HTML come from; {@link
 * org.mailtrail.web.message.picture.DocumentPictures} first.
 */
@NullMarked
package org.mailtrail.web.message.picture;

import org.jspecify.annotations.NullMarked;
