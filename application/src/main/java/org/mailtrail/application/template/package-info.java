/**
 * What entries are filled with besides the message; {@link
 * org.mailtrail.application.template.SetUpTemplates} first.
 */
@NullMarked
package org.mailtrail.application.template;

import org.jspecify.annotations.NullMarked;
