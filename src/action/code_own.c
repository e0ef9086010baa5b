#include "action/code_own.h"

#include "action/code.h"
#include "base/path.h"

#include <string.h>

/* What is installed beside them and does more than compute, by the start of its name. */
static const char ruby_others[] =
    "active aws azure bundler byebug childprocess debug docker dotenv drb erb etcd eventmachine "
    "excon "
    "expect faraday ferrum fiddle fileutils fog git gli google grpc heroku highline httparty httpx "
    "irb "
    "kubeclient logger mail mechanize mongo mysql2 net octokit open3 open openssl pg pony posix "
    "process pry pstore pty puma rack rails rake rbconfig readline redis reline rest rubygems "
    "rugged "
    "selenium sequel shell sidekiq sinatra socket sqlite3 stripe syslog tempfile thin thor tty "
    "twilio "
    "typhoeus un unicorn vault watir webrick win32 zip zlib";
static const char perl_others[] =
    "AnyEvent Apache App Archive AutoLoader B BerkeleyDB Capture CGI CPAN Crypt DB DBD DBI DBM "
    "Dancer "
    "Daemon Devel DynaLoader Email Expect Fcntl File FileHandle Filter Fork Furl GDBM Git HTTP IO "
    "IPC "
    "Inline LWP Log MIME Mail Module Mojo Mojolicious MongoDB NDBM_File Net ODBM OpenSSL Opcode "
    "POE "
    "Parallel Parse Path PerlIO Plack Proc Process Redis SDBM_File SQL SSH Safe SelfLoader Shell "
    "Socket Starman Storable Symbol Sys System Template Term Test Thread Tie Unix User WWW "
    "WebService "
    "Win32 XSLoader YAML forks ops open threads";

/* The same of elixir, and what its own library has beside code_word_lists.c. */
static const char elixir_others[] =
    "System File Port Code Node Agent Process Mix IEx Application Ecto Req HTTPoison Finch Tesla "
    "Mint "
    "Hackney Swoosh Bamboo ExAws Oban Phoenix Plug GenServer GenStage Supervisor Task Registry "
    "Module "
    "Macro Protocol Kernel EEx DynamicSupervisor PartitionSupervisor Logger Config Erlang Elixir "
    "Redix "
    "Postgrex MyXQL Exqlite Mongo Broadway Porcelain Rambo MuonTrap Exile FileSystem Temp Briefly "
    "Zip "
    "Path IO Stream Function StringIO Record Inspect Collectable Enumerable GenEvent Hex Release "
    "Repo "
    "Mailer ExUnit Cldr Goth Stripe Sentry Telemetry Livebook Kino Nx Bandit Cowboy Gun HTTPotion "
    "Floki Wallaby Hound Tzdata Vault Joken Guardian";

/* What rails and ruby have beside the project's models, and more than computes. */
static const char rails_others[] =
    "ActionMailer ActiveJob ActiveRecord ActiveStorage ActiveSupport Application ApplicationMailer "
    "ApplicationRecord Aws BasicObject Bundler Class Delayed ERB Elasticsearch Etc Excon Faraday "
    "Fiber Fiddle GC Gem Google HTTP HTTParty IRB Kafka Logger Mail Method Module Mongo Mongoid "
    "Mysql2 Net OpenSSL PG Pathname Psych Ractor Rails Rake Readline Redis Reline Resque "
    "RestClient "
    "RubyVM SQLite3 Sequel Shell Sidekiq Signal Stripe Syslog TCPServer Tempfile Thread Twilio "
    "Typhoeus UDPSocket UNIXSocket URI Zlib";

/* The same of laravel and php. */
static const char laravel_others[] =
    "App Artisan Auth Broadcast Bus Cache Closure Config Console Cookie Crypt DB Date Event FFI "
    "Factory Fiber File Gate Generator Http Illuminate Job Lang Log Mail Notification Password "
    "Pdo PDO Phar PharData Pipeline Process Queue RateLimiter Redirect Redis Reflection Request "
    "Response Route Schedule Schema Session SplFileObject SQLite3 Storage Symfony System URL "
    "Validator View Vite Zip";

/* Packages of julia that do. */
static const char julia_others[] =
    "HTTP Sockets Downloads Distributed Libdl FileWatching LibGit2 Mmap REPL Serialization Tar "
    "ZipFile "
    "PyCall PythonCall RCall Conda CondaPkg ODBC LibPQ SQLite MySQL DBInterface FTPClient Git "
    "GitHub "
    "Genie Oxygen Mux WebSockets Cxx CxxWrap JavaCall Expect Redis Mongoc AWS AWSS3 Dagger Revise "
    "PackageCompiler Scratch Artifacts Base Core Meta Main Sys Libc Glob FilePathsBase FileIO JLD2 "
    "BSON";

/* Methods that more than these languages' own modules have. */
static const char more[] =
    "sh run! call! destroy destroy! destroy_all delete_all delete_all! update_all flushall flushdb "
    "execute executeStatement exec_query deploy publish release push upload deliver deliver_now "
    "deliver_later perform_now perform_later truncate_tables insert_all purge wipe clear_all "
    "rm remove unlink reset! migrate rollback drop_table create_table save save! create create! "
    "update update! update_attributes touch persist flush commit dispatch notify broadcast";

bool code_is_named_danger(struct str last) {
    static const char *const starts[] = {"purge",      "destroy",      "wipe",      "drop_",
                                         "dropAll",    "dropDatabase", "truncate",  "deploy",
                                         "deleteAll",  "deleteMany",   "deleteOne", "delete_many",
                                         "delete_all", "publish",      "flushAll"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        if (str_starts(last, starts[i])) {
            return true;
        }
    }
    return false;
}

bool code_own_plain(struct str name) {
    return !words_is_dangerous(name) && !words_list_has(more, name) && !code_is_effect(name);
}

/* my_app/config: MyApp. */
static bool add_camel(struct arena *arena, struct str path, struct strs *own) {
    struct builder name;
    bool up = true;
    builder_init(&name, arena);
    for (size_t i = 0; i < path.len && char_is_name(path.ptr[i]); i++) {
        char c = path.ptr[i];
        bool small = c >= 'a' && c <= 'z';
        if (c != '_') {
            builder_add_char(&name, up && small ? (char)(c - ('a' - 'A')) : c);
        }
        up = c == '_';
    }
    struct str camel = builder_str(&name);
    return camel.ptr != NULL && (words_is_dangerous(camel) || VEC_PUSH(arena, own, camel));
}

static struct str first_part(struct str name) {
    size_t end = 0;
    while (end < name.len && char_is_name(name.ptr[end])) {
        end++;
    }
    return str_slice(name, 0, end);
}

/* A module of ruby or perl, by the name that it is loaded with. */
static bool add_module(struct arena *arena, const struct words_language *language, struct str name,
                       struct strs *own) {
    bool ruby = language->language == WORDS_RUBY;
    bool here = str_starts(name, "./");
    name = str_slice(name, here ? 2 : 0, name.len);
    struct str top = first_part(name);
    if (top.len == 0 || !str_is_plain(name, "/_:") || words_list_has(language->modules, name) ||
        words_list_has(ruby ? ruby_others : perl_others, top) ||
        (!ruby && (top.ptr[0] < 'A' || top.ptr[0] > 'Z'))) {
        return true;
    }
    return VEC_PUSH(arena, own, name) &&
           (ruby ? add_camel(arena, top, own) && add_camel(arena, path_base(name), own)
                 : VEC_PUSH(arena, own, top));
}

/* require "NAME" of ruby, use NAME of perl. */
static bool add_loaded(struct arena *arena, const struct words_language *language, struct str text,
                       struct strs *own) {
    const char *word = language->language == WORDS_RUBY ? "require" : "use ";
    for (size_t at = 0; at < text.len; at++) {
        ptrdiff_t found = str_find_text(str_slice(text, at, text.len), word);
        if (found < 0) {
            break;
        }
        at += (size_t)found + strlen(word);
        while (at < text.len && strchr(" ('\"", text.ptr[at]) != NULL) {
            at++;
        }
        size_t end = at;
        while (end < text.len && strchr("'\" ;)\n", text.ptr[end]) == NULL) {
            end++;
        }
        if (!add_module(arena, language, str_slice(text, at, end), own)) {
            return false;
        }
    }
    return true;
}

size_t code_own_file(enum WORDS_LANGUAGE language, struct str text, size_t at) {
    while (at < text.len && (text.ptr[at] == ' ' || text.ptr[at] == '(')) {
        at++;
    }
    char quote = at < text.len ? text.ptr[at] : '\0';
    ptrdiff_t end = quote == '"' || quote == '\'' ? str_find(text, quote, at + 1) : -1;
    if (end < 0) {
        return 0;
    }
    struct str path = str_slice(text, at + 1, (size_t)end);
    bool plain = path.len > 0 && path.ptr[0] != '/' && str_is_plain(path, "/._-") &&
                 str_find_text(path, "..") < 0;
    bool may =
        language == WORDS_JULIA ? str_ends(path, ".jl") : str_is(path, "vendor/autoload.php");
    return plain && may ? (size_t)end + 1 : 0;
}

/* include("src/Foo.jl"), require "vendor/autoload.php". */
static bool add_files(struct arena *arena, const struct words_language *language, struct str text,
                      struct strs *own) {
    bool julia = language->language == WORDS_JULIA;
    const char *word = julia ? "include" : "require";
    for (size_t at = 0; at < text.len; at++) {
        ptrdiff_t found = str_find_text(str_slice(text, at, text.len), word);
        if (found < 0) {
            break;
        }
        at += (size_t)found + strlen(word);
        at += str_starts(str_slice(text, at, text.len), "_once") ? strlen("_once") : 0;
        size_t end = code_own_file(language->language, text, at);
        if (end == 0) {
            continue;
        }
        struct str stem = path_base(str_slice(text, at, end - 1));
        stem = first_part(str_slice(stem, stem.ptr[0] == '"' || stem.ptr[0] == '(', stem.len));
        if (!VEC_PUSH(arena, own, julia ? stem : STR("App"))) {
            return false;
        }
    }
    return true;
}

/* App\Models\User::count() of php, and User::count(), which a console finds for itself. */
static bool add_classes(struct arena *arena, struct str text, struct strs *own) {
    if (!VEC_PUSH(arena, own, STR("App"))) {
        return false;
    }
    for (size_t at = 0; at < text.len; at++) {
        char before = at > 0 ? text.ptr[at - 1] : ' ';
        struct str name = first_part(str_slice(text, at, text.len));
        struct str rest = str_slice(text, at + name.len, text.len);
        bool head = name.len > 1 && name.ptr[0] >= 'A' && name.ptr[0] <= 'Z' &&
                    char_is_one_of(before, " \t\n;(=!") && str_starts(rest, "::");
        if (head && !words_list_has(laravel_others, name) && !words_is_dangerous(name) &&
            !VEC_PUSH(arena, own, name)) {
            return false;
        }
        at += name.len;
    }
    return true;
}

/* MyApp.Parser.parse("x") of elixir, and User.count of rails. */
static bool add_heads(struct arena *arena, const struct words_language *language, struct str text,
                      struct strs *own) {
    for (size_t at = 0; at < text.len; at++) {
        char before = at > 0 ? text.ptr[at - 1] : ' ';
        struct str name = first_part(str_slice(text, at, text.len));
        size_t end = at + name.len;
        bool ruby = language->language == WORDS_RUBY;
        bool head = name.len > 1 && name.ptr[0] >= 'A' && name.ptr[0] <= 'Z' && end < text.len &&
                    (text.ptr[end] == '.' || (ruby && text.ptr[end] == ':')) &&
                    strchr(".:&@", before) == NULL;
        if (head && !words_list_has(ruby ? rails_others : elixir_others, name) &&
            !words_is_dangerous(name) && !words_list_has(language->members, name) &&
            !VEC_PUSH(arena, own, name)) {
            return false;
        }
        at = name.len > 0 ? end : at;
    }
    return true;
}

bool code_own_member(const struct strs *own, struct str text, size_t start) {
    size_t at = start;
    while (at > 0 && (char_is_name(text.ptr[at - 1]) || text.ptr[at - 1] == '.')) {
        at--;
    }
    struct str head = first_part(str_slice(text, at, text.len));
    struct str word = first_part(str_slice(text, start, text.len));
    return at + head.len < start && strs_have(own, head) && !words_list_has(elixir_others, word);
}

/* using Foo, import Foo: Bar of julia. */
static bool add_using(struct arena *arena, const struct words_language *language, struct str text,
                      struct strs *own) {
    struct str rest = text;
    struct str line;
    while (str_split(&rest, '\n', &line)) {
        struct str statement;
        while (str_split(&line, ';', &statement)) {
            statement = str_trim(statement);
            size_t skip = str_starts(statement, "using ")    ? strlen("using ")
                          : str_starts(statement, "import ") ? strlen("import ")
                                                             : statement.len;
            struct str name = first_part(str_slice(statement, skip, statement.len));
            if (name.len > 1 && !words_list_has(julia_others, name) &&
                !words_list_has(language->modules, name) && !VEC_PUSH(arena, own, name)) {
                return false;
            }
        }
    }
    return true;
}

/* A place outside, or a host. */
static bool names_elsewhere(struct str text) {
    static const char *const marks[] = {"://",  "..",   "\"/",    "'/",     "\"~",   "'~",
                                        "\".",  "'.",   "ENV",    "`",      "id_",   ".pem",
                                        ".key", "cred", "secret", "Secret", "token", NULL};
    return str_has_one_of(text, marks);
}

bool code_own_find(struct arena *arena, const struct command *command,
                   const struct words_language *language, struct str text, struct strs *own) {
    static const char *const folders[] = {"-I", NULL};
    bool mix = str_is(command->program, "mix") || str_is(command->program, "rails");
    *own = (struct strs){0};
    if (language->language > WORDS_PHP && language->language != WORDS_JULIA && !mix) {
        return true;
    }
    if (names_elsewhere(text)) {
        return true;
    }
    if (str_is(command->program, "artisan")) {
        return add_classes(arena, text, own);
    }
    if (mix) {
        return add_heads(arena, language, text, own);
    }
    if (language->language == WORDS_PHP || language->language == WORDS_JULIA) {
        static const char *const project[] = {"--project", NULL};
        bool here =
            language->language == WORDS_JULIA && arguments_have(&command->arguments, project);
        return add_files(arena, language, text, own) &&
               (!here || add_using(arena, language, text, own));
    }
    bool ruby = language->language == WORDS_RUBY;
    bool loads = arguments_have(&command->arguments, folders) || (ruby && command->wrapped);
    if (!loads || !(ruby || language->language == WORDS_PERL)) {
        return true;
    }
    for (size_t i = 0; i < command->arguments.count; i++) {
        const struct argument *argument = &command->arguments.items[i];
        bool module = argument->has_value && value_known(&argument->value) &&
                      (ruby ? str_is(argument->flag, "-r") : str_is(argument->flag, "-M"));
        ptrdiff_t equals = module ? str_find(argument->value.text, '=', 0) : -1;
        if (module && equals < 0 && !add_module(arena, language, argument->value.text, own)) {
            return false;
        }
    }
    return add_loaded(arena, language, text, own);
}

bool code_own_loads(struct arena *arena, const struct command *command, struct str module) {
    struct strs own;
    return code_own_find(arena, command, words_language_find(command->program), STR(""), &own) &&
           strs_have(&own, module);
}
