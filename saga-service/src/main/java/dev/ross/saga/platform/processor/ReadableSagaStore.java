package dev.ross.saga.platform.processor;

import dev.ross.saga.platform.deadletter.UnreadableData;
import java.util.Set;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValues;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.jspecify.annotations.Nullable;

/** A saga store that distinguishes a row that cannot be read from a database that is away. */
final class ReadableSagaStore implements SagaStore<Object> {
    private final SagaStore<Object> store;

    ReadableSagaStore(SagaStore<Object> store) {
        this.store = store;
    }

    /**
     * @throws UnreadableSaga if the row is there and is not this saga
     */
    @Override
    public <S> @Nullable Entry<S> loadSaga(Class<S> type, String id) {
        try {
            return UnreadableData.orThrow("the stored saga is no " + type.getSimpleName(), () -> {
                var entry = store.loadSaga(type, id);
                if (entry != null && !type.isInstance(entry.saga())) throw new UnreadableData("of another class");
                return entry;
            });
        } catch (UnreadableData e) {
            throw new UnreadableSaga(e);
        }
    }

    @Override
    public Set<String> findSagas(Class<?> type, AssociationValue association) {
        return store.findSagas(type, association);
    }

    @Override
    public void deleteSaga(Class<?> type, String id, Set<AssociationValue> associations) {
        store.deleteSaga(type, id, associations);
    }

    @Override
    public void insertSaga(Class<?> type, String id, Object saga, Set<AssociationValue> associations) {
        store.insertSaga(type, id, saga, associations);
    }

    @Override
    public void updateSaga(Class<?> type, String id, Object saga, AssociationValues associations) {
        store.updateSaga(type, id, saga, associations);
    }
}
