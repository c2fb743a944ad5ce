/**
 * Pictures from servers of strangers; the front door is {@link
 * org.mailtrail.pictures.PictureAdapters}.
 */
@NullMarked
package org.mailtrail.pictures;

import org.jspecify.annotations.NullMarked;
