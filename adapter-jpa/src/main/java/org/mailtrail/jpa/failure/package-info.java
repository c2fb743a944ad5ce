/**
 * What a database refuses, in the words of ports; {@link org.mailtrail.jpa.failure.Failures} first.
 */
@NullMarked
package org.mailtrail.jpa.failure;

import org.jspecify.annotations.NullMarked;
