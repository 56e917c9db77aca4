/** Describes the HTTP interface of a service as OpenAPI 3.1, from its code, and compares two such descriptions. */
@NullMarked
package dev.ross.platform.openapi;

import org.jspecify.annotations.NullMarked;
