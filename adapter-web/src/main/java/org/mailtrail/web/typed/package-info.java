/**
 * What people type, read as they mean it; {@link org.mailtrail.web.typed.TypedAmount} shows how.
 */
@NullMarked
package org.mailtrail.web.typed;

import org.jspecify.annotations.NullMarked;
