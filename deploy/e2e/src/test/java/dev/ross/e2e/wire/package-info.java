/** The HTTP interface of ROSS: requests, answers, and live streams. */
@NullMarked
package dev.ross.e2e.wire;

import org.jspecify.annotations.NullMarked;
