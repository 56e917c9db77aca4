package dev.ross.e2e.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON bodies briefly. */
public final class JsonBodies {
    private static final JsonMapper JSON = new JsonMapper();

    private JsonBodies() {}

    /** Names and values in turn. */
    public static Map<String, Object> of(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2)
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return object;
    }

    static String text(Object body) {
        return JSON.writeValueAsString(body);
    }
}
