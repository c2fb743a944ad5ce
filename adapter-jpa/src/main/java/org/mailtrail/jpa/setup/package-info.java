/** What people set up; the front door is {@link org.mailtrail.jpa.setup.JpaTemplates}. */
@NullMarked
package org.mailtrail.jpa.setup;

import org.jspecify.annotations.NullMarked;
