package dev.ross.standalone.evenings;

import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.TaskRepository;
import com.github.kagkarlsson.scheduler.TaskSummary;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.NewValue;
import com.github.kagkarlsson.scheduler.task.RescheduleUpdate;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.ScheduledTaskInstance;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.ross.standalone.evenings.ProcessStore.StoredTask;
import dev.ross.standalone.evenings.ProcessStore.TaskKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The scheduler's table, in the {@link ProcessStore}. */
final class TaskTable implements TaskRepository {
    private final ProcessStore store;
    private final Serializer serializer;
    private final Clock clock;
    private final Map<String, Task<?>> kinds = new HashMap<>();
    private int written;

    TaskTable(ProcessStore store, Serializer serializer, List<Task<?>> kinds, Clock clock) {
        this.store = store;
        this.serializer = serializer;
        this.clock = clock;
        kinds.forEach(kind -> this.kinds.put(kind.getName(), kind));
    }

    Task<?> kindOf(StoredTask task) {
        return Objects.requireNonNull(kinds.get(task.key().name()), task.key().name());
    }

    /** The task in the scheduler's own form. */
    Execution execution(StoredTask task) {
        var instance = instance(kindOf(task), task);
        return new Execution(
                task.due(), instance, task.picked(), "here", null, null, task.failures(), null, task.version());
    }

    private <T> TaskInstance<T> instance(Task<T> kind, StoredTask task) {
        var type = kind.getDataClass();
        return new TaskInstance<>(
                task.key().name(), task.key().id(), () -> serializer.deserialize(type, task.data()), 0);
    }

    private Optional<StoredTask> row(Execution execution) {
        return store.task(execution.getTaskName(), execution.getId()).filter(task -> task.isThatOf(execution));
    }

    private byte[] data(@Nullable Object data) {
        return Objects.requireNonNull(serializer.serialize(data));
    }

    @Override
    public boolean createIfNotExists(SchedulableInstance<?> one) {
        return createIfNotExists(
                new ScheduledTaskInstance(one.getTaskInstance(), one.getNextExecutionTime(clock.instant())));
    }

    @Override
    public boolean createIfNotExists(ScheduledTaskInstance one) {
        var key = new TaskKey(one.getTaskName(), one.getId());
        if (store.task(key.name(), key.id()).isPresent()) return false;
        var content = data(one.getTaskInstance().getData());
        store.put(new StoredTask(key, written++, content, one.getExecutionTime(), false, 0, 1));
        return true;
    }

    @Override
    public void createBatch(List<ScheduledTaskInstance> all) {
        all.forEach(this::createIfNotExists);
    }

    @Override
    public Instant replace(Execution execution, ScheduledTaskInstance by) {
        remove(execution);
        createIfNotExists(by);
        return by.getExecutionTime();
    }

    @Override
    public Instant replace(Execution execution, SchedulableInstance<?> by) {
        remove(execution);
        createIfNotExists(by);
        return by.getNextExecutionTime(clock.instant());
    }

    @Override
    public void remove(Execution execution) {
        row(execution).ifPresent(task -> store.remove(task.key()));
    }

    @Override
    public boolean reschedule(Execution execution, RescheduleUpdate update) {
        var row = row(execution);
        row.ifPresent(task -> store.put(task.dueAt(
                update.executionTime(),
                data(update.data(), task),
                update.consecutiveFailures() == null
                        ? task.failures()
                        : update.consecutiveFailures().value())));
        return row.isPresent();
    }

    private byte[] data(@Nullable NewValue<Object> fresh, StoredTask task) {
        return fresh == null ? task.data() : data(fresh.value());
    }

    @Override
    public boolean reschedule(
            Execution execution, Instant next, @Nullable Instant success, @Nullable Instant failure, int failures) {
        var row = row(execution);
        row.ifPresent(task -> store.put(task.dueAt(next, task.data(), failures)));
        return row.isPresent();
    }

    @Override
    public boolean reschedule(
            Execution execution,
            Instant next,
            @Nullable Object data,
            @Nullable Instant success,
            @Nullable Instant failure,
            int failures) {
        var row = row(execution);
        row.ifPresent(task -> store.put(task.dueAt(next, data(data), failures)));
        return row.isPresent();
    }

    @Override
    public Optional<Execution> pick(Execution execution, Instant now) {
        var row = row(execution).filter(task -> !task.picked());
        row.ifPresent(task -> store.put(task.pickedNow()));
        return row.flatMap(task -> getExecution(task.key().name(), task.key().id()));
    }

    @Override
    public Optional<Execution> getExecution(String name, String id) {
        return store.task(name, id).map(this::execution);
    }

    @Override
    public void getScheduledExecutions(ScheduledExecutionsFilter filter, Consumer<Execution> reader) {
        store.tasks().stream().map(this::execution).forEach(reader);
    }

    @Override
    public void getScheduledExecutions(ScheduledExecutionsFilter filter, String name, Consumer<Execution> reader) {
        store.tasks().stream()
                .filter(task -> task.key().name().equals(name))
                .map(this::execution)
                .forEach(reader);
    }

    @Override
    public List<Execution> getDue(Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<TaskSummary> getScheduledExecutionsSummaryByTask() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Execution> lockAndFetchGeneric(Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Execution> lockAndGetDue(Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void unpickPickedBatch(List<Execution> executions) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Execution> getDeadExecutions(Instant olderThan) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean updateHeartbeatWithRetry(Execution execution, Instant beat, int tries) {
        return true;
    }

    @Override
    public boolean updateHeartbeat(Execution execution, Instant beat) {
        return true;
    }

    @Override
    public List<Execution> getExecutionsFailingLongerThan(Duration interval) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int removeExecutions(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void verifySupportsLockAndFetch() {}
}
