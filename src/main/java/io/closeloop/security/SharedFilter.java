package io.closeloop.security;

import java.util.List;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * A list of tasks that everybody in some groups finds in Tasklist.
 *
 * @param key what it is found again by
 * @param name what people read
 * @param position its place among the lists, the lowest first
 * @param readers the groups that see it
 * @param state what the query depends on besides the key, such as today's date: it is written anew when this changed
 * @param query which tasks it shows, of those that the reader may see at all
 */
record SharedFilter(String key, String name, int position, List<String> readers, String state, TaskQuery query) {}
