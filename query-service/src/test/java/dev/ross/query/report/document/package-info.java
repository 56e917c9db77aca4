@NullMarked
package dev.ross.query.report.document;

import org.jspecify.annotations.NullMarked;
