package dev.ross.platform.keys;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.ross.contracts.personal.Subject;
import dev.ross.platform.personal.AesGcm;
import dev.ross.platform.personal.DataKey;
import dev.ross.platform.personal.KeyId;
import dev.ross.platform.personal.KeyRing;
import dev.ross.platform.personal.KeysUnavailable;
import dev.ross.platform.personal.UnknownKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The key ring in PostgreSQL. Unwrapped keys are cached, bounded in number and in time: a key that another node
 * destroys stays readable here until its entry expires; a key that this node destroys is removed at once.
 */
public final class JdbcKeyRing implements KeyRing {

    /** How long, at most, a key that another node has destroyed can still be read here. */
    public static final Duration REMEMBERED_FOR = Duration.ofSeconds(60);

    /** The number of cached keys, about 400 bytes each. */
    public static final int REMEMBERED_KEYS = 100_000;

    private static final int FETCHED_AT_ONCE = 1_000;

    private final SubjectKeyTable table;
    private final KeyCache cache;
    private final MasterKeys masters;
    private final int remembered;

    public JdbcKeyRing(DataSource keys, MasterKeys masters) {
        this(keys, masters, REMEMBERED_FOR, REMEMBERED_KEYS, Ticker.systemTicker());
    }

    public JdbcKeyRing(DataSource keys, MasterKey master) {
        this(keys, MasterKeys.only(master));
    }

    public JdbcKeyRing(DataSource keys, MasterKey master, Duration rememberedFor, int rememberedKeys) {
        this(keys, master, rememberedFor, rememberedKeys, Ticker.systemTicker());
    }

    JdbcKeyRing(DataSource keys, MasterKey master, Duration rememberedFor, int rememberedKeys, Ticker ticker) {
        this(keys, MasterKeys.only(master), rememberedFor, rememberedKeys, ticker);
    }

    private JdbcKeyRing(
            DataSource keys, MasterKeys masters, Duration rememberedFor, int rememberedKeys, Ticker ticker) {
        this.table = new SubjectKeyTable(keys);
        this.cache = new KeyCache(rememberedFor, rememberedKeys, ticker);
        this.masters = masters;
        this.remembered = rememberedKeys;
    }

    @Override
    public DataKey keyFor(Subject subject) {
        return cache.of(subject)
                .or(() -> table.find(subject).map(this::remember))
                .orElseGet(() -> remember(create(subject)))
                .usable();
    }

    @Override
    public Optional<DataKey> key(KeyId id) {
        var known = cache.of(id).or(() -> table.find(id).map(this::remember));
        return Optional.ofNullable(known.orElseThrow(() -> new UnknownKey(id)).key());
    }

    @Override
    public void prefetch(Collection<KeyId> ids) {
        var unknown = ids.stream()
                .distinct()
                .filter(id -> cache.of(id).isEmpty())
                .limit(remembered)
                .toList();
        for (int from = 0; from < unknown.size(); from += FETCHED_AT_ONCE) {
            var some = unknown.subList(from, Math.min(from + FETCHED_AT_ONCE, unknown.size()));
            table.find(some).forEach(this::remember);
        }
    }

    @Override
    public void destroy(Subject subject) {
        cache.remember(
                new KnownKey(table.destroy(subject, newId(), masters.wrapping().id()), subject, null));
    }

    private SubjectKeyTable.Row create(Subject subject) {
        var key = new DataKey(newId(), subject, AesGcm.key(AesGcm.random(AesGcm.KEY_BYTES)));
        var master = masters.wrapping();
        return table.insertUnlessThere(new SubjectKeyTable.Row(key.id(), subject, master.id(), master.wrap(key)));
    }

    private KnownKey remember(SubjectKeyTable.Row row) {
        return cache.remember(new KnownKey(row.id(), row.subject(), unwrap(row)));
    }

    private @Nullable DataKey unwrap(SubjectKeyTable.Row row) {
        if (row.wrapped() == null) {
            return null;
        }
        return masters.of(row.masterKey())
                .orElseThrow(() -> new KeysUnavailable("a key is wrapped under another master key: configured are "
                        + masters.ids() + ", needed is " + row.masterKey()))
                .unwrap(row.id(), row.subject(), row.wrapped());
    }

    private static KeyId newId() {
        return new KeyId(Base64.getUrlEncoder().withoutPadding().encodeToString(AesGcm.random(16)));
    }
}
