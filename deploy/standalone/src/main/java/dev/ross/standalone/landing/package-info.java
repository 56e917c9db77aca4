/** The landing page: what a browser shows at the system's address, with links onward. */
@NullMarked
package dev.ross.standalone.landing;

import org.jspecify.annotations.NullMarked;
