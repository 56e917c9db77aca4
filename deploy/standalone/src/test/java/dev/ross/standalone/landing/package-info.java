/** Tests of the front door. */
@NullMarked
package dev.ross.standalone.landing;

import org.jspecify.annotations.NullMarked;
