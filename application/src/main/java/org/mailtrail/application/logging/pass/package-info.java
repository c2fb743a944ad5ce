/**
 * What all parts of a pass go by: settings, controls, counts; {@link
 * org.mailtrail.application.logging.pass.PassControl} first.
 */
@NullMarked
package org.mailtrail.application.logging.pass;

import org.jspecify.annotations.NullMarked;
