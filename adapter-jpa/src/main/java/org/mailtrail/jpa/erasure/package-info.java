/** Contacts who are erased; {@link org.mailtrail.jpa.erasure.JpaErasures} first. */
@NullMarked
package org.mailtrail.jpa.erasure;

import org.jspecify.annotations.NullMarked;
