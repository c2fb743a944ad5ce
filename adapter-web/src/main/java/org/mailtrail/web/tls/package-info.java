/** HTTPS with a certificate of one's own: {@link org.mailtrail.web.tls.CertificateFiles} first. */
@NullMarked
package org.mailtrail.web.tls;

import org.jspecify.annotations.NullMarked;
