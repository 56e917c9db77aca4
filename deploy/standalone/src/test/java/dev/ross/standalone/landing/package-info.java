/** Tests of the landing page. */
@NullMarked
package dev.ross.standalone.landing;

import org.jspecify.annotations.NullMarked;
