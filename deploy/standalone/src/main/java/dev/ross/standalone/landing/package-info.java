/** The front door: what somebody sees who types the system's address into a browser, and where to go from there. */
@NullMarked
package dev.ross.standalone.landing;

import org.jspecify.annotations.NullMarked;
