/**
 * The history of passes and who may run one; the front door is {@link
 * org.mailtrail.jpa.pass.JpaPasses}.
 */
@NullMarked
package org.mailtrail.jpa.pass;

import org.jspecify.annotations.NullMarked;
