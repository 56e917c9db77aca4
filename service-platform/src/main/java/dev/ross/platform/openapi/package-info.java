/**
 * Serves the description of the HTTP interface. It is made from the code when the build is tested, and checked in: a
 * service only hands it out.
 */
@NullMarked
package dev.ross.platform.openapi;

import org.jspecify.annotations.NullMarked;
