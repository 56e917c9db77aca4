/** The certificate of an installation, and the trust of this process in it. */
@NullMarked
package dev.ross.standalone.certificate;

import org.jspecify.annotations.NullMarked;
