package dev.ross.query.report.document;

import org.springframework.http.HttpHeaders;

/**
 * A report in one format.
 *
 * @param headers that say how it is to be shown
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RenderedDocument(byte[] bytes, HttpHeaders headers) {}
