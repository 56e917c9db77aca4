/** Checks of the fields of requests: strict JSON, and the constraints that several features use. */
@NullMarked
package dev.ross.command.platform.web.field;

import org.jspecify.annotations.NullMarked;
