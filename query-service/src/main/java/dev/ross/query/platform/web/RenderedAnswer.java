package dev.ross.query.platform.web;

import org.springframework.core.io.ByteArrayResource;

/**
 * An answer that is rendered already, as JSON or as an HTML page of the same content.
 *
 * @param <V> the content, whose JSON the interface's description shows
 */
public final class RenderedAnswer<V> extends ByteArrayResource {
    public RenderedAnswer(byte[] bytes, Class<V> content) {
        super(bytes, content.getSimpleName());
    }
}
