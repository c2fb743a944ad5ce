/** Whether an installation is sound; {@link InspectInstallation} first. */
@NullMarked
package org.mailtrail.application.inspection;

import org.jspecify.annotations.NullMarked;
