/** A heavy part whose module comes when it is first needed. */
export interface LazyPart {
  /** Resolves once the part's elements are defined; asked again, it tries again only what failed. */
  load(): Promise<void>;
  readonly ready: boolean;
}

export function lazyPart(load: () => Promise<unknown>): LazyPart {
  let loading: Promise<void> | undefined;
  const part = {
    ready: false,
    load: () => {
      loading ??= load().then(
        () => {
          part.ready = true;
        },
        (error: unknown) => {
          loading = undefined;
          throw error;
        },
      );
      return loading;
    },
  };
  return part;
}
